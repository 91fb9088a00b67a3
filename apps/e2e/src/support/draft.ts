/** A draft of one's own for a spec, as real in form as a föreskrift is, and short. `mark` keeps the worlds of the specs apart. */
export const draftText = (mark: string): string => `Socialstyrelsens föreskrifter om ${mark};

beslutade den 1 december 2026.

Socialstyrelsen föreskriver följande med stöd av 8 kap. 1 § hälso- och sjukvårdsförordningen (2017:80).

1 kap. Tillämpningsområde

1 § Dessa föreskrifter ska tillämpas i hälso- och sjukvård som omfattas av ${mark}.

2 § Vårdgivaren ska i en plan ange

1. vem som leder arbetet,

2. vilka resurser som behövs, och

3. hur planen övas.

Planen ska beslutas av ledningen och ses över varje år.

Allmänna råd

Planen bör göras känd för den personal som berörs.

2 kap. Uppgifter

1 § Vårdgivaren ska på begäran av Socialstyrelsen lämna de uppgifter om planen i 1 kap. 2 § som behövs för nationell samordning.

Denna författning träder i kraft den 1 juli 2027.
`;
