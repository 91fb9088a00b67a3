/**
 * A Swedish organisation number as it is written, `202100-5240`; null when it is none. Taken with or without the hyphen and the century
 * (16) that some systems put in front. The third figure is at least 2 (else it is a person's), and the last one checks the others (Luhn).
 */
export function organisationNumber(text: string): string | null {
  const figures = text.replace(/[\s–-]/gu, '').replace(/^16(?=\d{10}$)/u, '');
  if (!/^\d{2}[2-9]\d{7}$/u.test(figures) || !checks(figures)) return null;
  return `${figures.slice(0, 6)}-${figures.slice(6)}`;
}

function checks(figures: string): boolean {
  const sum = [...figures].reduce((total, figure, place) => {
    const times = Number(figure) * (place % 2 === 0 ? 2 : 1);
    return total + (times > 9 ? times - 9 : times);
  }, 0);
  return sum % 10 === 0;
}
