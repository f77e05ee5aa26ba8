/** Kinds of turns this room puts before people. */
export const caseTurns = {
  contact: 'caseContact',
  visit: 'caseVisit',
  closingLead: 'caseClosingLead',
  closingApproval: 'caseClosingApproval',
  followUp: 'caseFollowUp',
  slipReview: 'caseSlipReview',
  afterDeath: 'caseAfterDeath',
} as const;

export const turnWords: Readonly<Record<(typeof caseTurns)[keyof typeof caseTurns], string>> = {
  caseContact: '次の連絡',
  caseVisit: '訪問',
  caseClosingLead: '終結後の担当の引き受け',
  caseClosingApproval: '終結の承認',
  caseFollowUp: '終結後の見守り',
  caseSlipReview: '緊急閲覧の点検',
  caseAfterDeath: '亡くなられたあとの手続き',
};
