import { expect, test } from 'vitest';
import type { ActivePost, Holder } from '../post/post.rules.ts';
import { onDuty, rosterOf, unattended } from './roster.rules.ts';

const holder = (name: string, part: Holder['part'] = 'main', absent = false): Holder => ({
  accountId: name,
  name,
  part,
  absent,
});

const post = (districtId: string, holders: readonly Holder[]): ActivePost => ({
  id: `post ${districtId}`,
  name: `担当 ${districtId}`,
  role: 'districtOfficer',
  organizationId: 'city',
  organizationName: '課',
  organizationKind: 'municipal',
  districtId,
  managerPostId: null,
  holders,
});

const schools = ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => ({
  id,
  name: `${id}小学校区`,
  kind: 'elementarySchool',
}));

test('four officers serve six school districts: two of them two each', () => {
  const names = ['佐藤', '佐藤', '鈴木', '鈴木', '高橋', '田中'];
  const posts = schools.map((school, index) => post(school.id, [holder(names[index] ?? '')]));
  const lines = rosterOf(schools, posts);
  expect(lines.map((line) => line.district)).toEqual(schools.map((school) => school.name));
  expect(
    new Set(lines.flatMap((line) => (line.duty.by === 'holders' ? line.duty.people.map((p) => p.name) : [])))
      .size,
  ).toBe(4);
  expect(unattended(schools, posts)).toEqual([]);
});

test('while the main holder is away the deputy answers, and without one the post above', () => {
  expect(onDuty([holder('佐藤', 'main', true), holder('鈴木', 'deputy')])).toMatchObject({ by: 'deputies' });
  expect(onDuty([holder('佐藤', 'main', true), holder('鈴木', 'deputy', true)])).toEqual({ by: 'manager' });
  expect(onDuty([])).toEqual({ by: 'manager' });
  expect(onDuty([holder('佐藤'), holder('鈴木', 'deputy')])).toMatchObject({
    by: 'holders',
    people: [{ name: '佐藤' }],
  });
});

test('a school district nobody is for is named', () => {
  expect(unattended(schools, [post('A', [])])).toEqual([
    'B小学校区',
    'C小学校区',
    'D小学校区',
    'E小学校区',
    'F小学校区',
  ]);
});
