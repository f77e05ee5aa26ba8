export type RiskKind =
  | 'lifeRisk'
  | 'noFood'
  | 'noLifeline'
  | 'noHousing'
  | 'selfHarm'
  | 'violence'
  | 'animals'
  | 'infection'
  | 'isolation'
  | 'other';

export const riskWords: Readonly<Record<RiskKind, string>> = {
  lifeRisk: '命の危険',
  selfHarm: '自分を傷つけるおそれ',
  violence: '暴力・武器のおそれ',
  noFood: '食べるものがない',
  noLifeline: '電気・水道・ガスが止まっている',
  noHousing: '住むところがない',
  infection: '感染への配慮',
  animals: '動物がいる',
  isolation: '人とのつながりが切れている',
  other: 'そのほかの配慮',
};

export const riskKinds = Object.keys(riskWords) as readonly RiskKind[];
