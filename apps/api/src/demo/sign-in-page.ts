import type { SignInPerson } from './sign-in-people.ts';

/** How surely the person is to be known: the provider's names for it, and what they are. */
export const LEVELS = [
  { acr: 'loa3', words: 'Tillitsnivå 3 (som e-legitimation eller tjänstekort)' },
  { acr: 'mfa', words: 'Tvåfaktor utan tillitsnivå' },
] as const;

const escape = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** What the page may do; all other answers of the api may do nothing. */
export const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page where one picks who to be. No script: a form as forms have always been. */
export function choicePage(people: readonly SignInPerson[]): string {
  const organisations = [...new Set(people.map(({ organisation }) => organisation))];
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demonstrationens inloggningstjänst</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/demo-legitimering/stil.css">
</head>
<body>
<main>
<h1>Demonstrationens inloggningstjänst</h1>
<p>Så här skulle er egen inloggningstjänst ta vid. Här legitimerar sig ingen: välj vem du är. <span lang="en">(This stands for your own sign-in service. Pick who you are.)</span></p>
<form method="post">
<fieldset>
<legend>Hur säkert du är känd</legend>
${LEVELS.map(({ acr, words }, index) => `<label><input type="radio" name="level" value="${acr}"${index === 0 ? ' checked' : ''}> ${escape(words)}</label>`).join('\n')}
</fieldset>
${organisations.map((name) => organisation(name, people)).join('\n')}
<p><button class="quiet" name="person" value="">Avbryt</button></p>
</form>
</main>
</body>
</html>
`;
}

function organisation(name: string, people: readonly SignInPerson[]): string {
  const own = people.filter((person) => person.organisation === name);
  const id = own[0]?.organisation_number ?? '';
  return `<h2 id="o-${id}">${escape(name)}</h2>
<ul aria-labelledby="o-${id}">
${own.map((person) => `<li><button name="person" value="${escape(person.sub)}">${escape(person.name)}</button></li>`).join('\n')}
</ul>`;
}

export const STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#f4f3ef, #131517); color: light-dark(#1a1d21, #e9e7e1); }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font: 600 1.75rem/1.25 Georgia, serif; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
fieldset { margin: 1.5rem 0; padding: .75rem 1rem; border: 1px solid light-dark(#82878c, #757b80); border-radius: 4px; }
label { display: flex; gap: .5rem; align-items: center; min-height: 2rem; }
ul { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; }
button { min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid light-dark(#82878c, #757b80); border-radius: 4px; background: light-dark(#fff, #22262a); color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
button:hover { background: light-dark(#e1efef, #18343a); }
button:focus-visible, input:focus-visible { outline: 3px solid light-dark(#0a52c7, #8fb8ff); outline-offset: 2px; }
.quiet { margin-top: 1.5rem; font-weight: 400; }
`;
