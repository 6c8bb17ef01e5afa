/** The chosen person stands out; one who cannot be opened looks it. */
export const personClass = (chosen: boolean, opens: boolean): string =>
  ['lineage__person', chosen && 'lineage__person--chosen', !opens && 'lineage__person--shut'].filter(Boolean).join(' ');
