/** The demonstration: two towns with made-up people, for trying everything out. */
export { type DemoAccount, demoAccounts, loadDemo } from './load.ts';
export { type DemoParts, demoPassword } from './stage/founding.ts';
