/** Addresses of the first door. */
export const consultationPaths = {
  ask: '/ask',
  received: '/ask/received',
  follow: '/follow',
  followed: (receiptNo: string) => `/follow/${receiptNo}`,
  followedDeed: (receiptNo: string, deed: 'message' | 'call-me' | 'withdraw') =>
    `/follow/${receiptNo}/${deed}`,
  intake: '/intake',
  candidates: '/intake/candidates',
  list: '/consultations',
  show: (id: string) => `/consultations/${id}`,
  screening: (id: string) => `/consultations/${id}/screening`,
  handOver: (id: string) => `/consultations/${id}/handover`,
  callBack: (id: string) => `/consultations/${id}/callback`,
  subject: (id: string) => `/consultations/${id}/subject`,
  earlier: (id: string) => `/consultations/${id}/earlier`,
  answer: (id: string) => `/consultations/${id}/message`,
  why: (id: string) => `/consultations/${id}/why`,
  moveSubject: (id: string, subjectId: string) => `/consultations/${id}/subject/${subjectId}/move`,
  handover: (id: string) => `/handovers/${id}`,
  handoverAnswer: (id: string) => `/handovers/${id}/answer`,
  callBackDone: (id: string) => `/callbacks/${id}`,
} as const;
