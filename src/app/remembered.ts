/** Asks once and remembers the answer for so many milliseconds; a failed question is not remembered. */
export function remembered<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let untilMs = 0;
  return () => {
    if (answer && performance.now() < untilMs) return answer;
    const asked = ask();
    asked.catch(() => {
      if (answer === asked) answer = undefined;
    });
    answer = asked;
    untilMs = performance.now() + ms;
    return asked;
  };
}

/** Asked by what it is about, and forgotten where the answer is known to have changed. */
type Remembered<K, T> = ((about: K) => Promise<T>) & { readonly forget: (about: K) => void };

/** The same for many questions, each named by a key. */
export function rememberedBy<K, T>(
  ms: number,
  keyOf: (about: K) => string,
  ask: (about: K) => Promise<T>,
): Remembered<K, T> {
  const known = new Map<string, () => Promise<T>>();
  const answer = (about: K) => {
    if (known.size > mostKeys) known.clear();
    const key = keyOf(about);
    let one = known.get(key);
    if (!one) {
      one = remembered(ms, () => ask(about));
      known.set(key, one);
    }
    return one();
  };
  return Object.assign(answer, { forget: (about: K) => void known.delete(keyOf(about)) });
}

const mostKeys = 5000; // a bound for memory; forgetting costs one question each
