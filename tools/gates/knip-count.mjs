/** A reporter for knip: how many files it read. */
export default function count({ counters }) {
  console.log(`files read: ${counters.processed}`);
}
