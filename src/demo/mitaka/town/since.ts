/** Before its first network was founded in October 2004 (community.md M9). */
export const since = '2004-04-01';
