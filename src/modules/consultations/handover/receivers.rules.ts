/** Roles that review, administer, advise or visit: a worry is never handed to them. */
const receiveNothing: readonly string[] = [
  'auditReviewer',
  'townAdministrator',
  'registryOfficer',
  'prefectureAdvisor',
  'communityPartner',
  'invitedMember',
  'minseiIin',
];

/** Posts that look after people, for choosing who is asked next; without those that have it already. */
export const receiversFrom = <P extends { readonly id: string; readonly role: string }>(
  posts: readonly P[],
  except: readonly string[],
): P[] => posts.filter((post) => !except.includes(post.id) && !receiveNothing.includes(post.role));
