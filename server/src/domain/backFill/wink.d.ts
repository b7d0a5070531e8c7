/** What is used of the classifier, which brings no types. */
declare module 'wink-naive-bayes-text-classifier' {
  interface Classifier {
    defineConfig(config: { considerOnlyPresence: boolean; smoothingFactor: number }): boolean;
    definePrepTasks(tasks: readonly ((input: string[]) => string[])[]): number;
    learn(words: readonly string[], label: string): boolean;
    /** Throws with fewer than two labels or ten words. */
    consolidate(): boolean;
    /** Log2 of the odds of each label, the highest first. */
    computeOdds(words: readonly string[]): [label: string, odds: number][];
  }

  export default function makeClassifier(): Classifier;
}
