/** The notice bears no date; its facts (born in April, a guest from the ministry in July) fit this year. */
export const since = '2021-04-01';
