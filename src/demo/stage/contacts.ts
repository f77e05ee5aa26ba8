/** By which somebody of the staff, or of the partners, reaches those who know an entry of the directory. */
export const mail = (value: string) => ({ field: 'contactMail', value, visibility: 'staff' }) as const;
export const post = (value: string) => ({ field: 'contactAddress', value, visibility: 'staff' }) as const;
export const person = (value: string) => ({ field: 'contactPerson', value, visibility: 'partners' }) as const;
