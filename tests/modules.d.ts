// What the tests take from plain JavaScript.

declare module '*/chromium.mjs' {
  export function findChromium(): string | null;
}

declare module '*/scripts/steps.mjs' {
  export function buildPlugin(): Promise<void>;
}

declare module '*/seed/setup.mjs' {
  export const DEMO_PASSWORD: string;
}

declare module '*/seed/journey-plan.mjs' {
  export const SEGMENTS: { key: string; name: string }[];
}

declare module '*/seed/expected.mjs' {
  interface Figures {
    published: number;
    draft: number;
    stale: number;
  }

  export function expectedCoverage(): {
    cells: ({ stage: string; segment: string; verdict: string } & Figures)[];
    general: Record<string, Figures>;
    /** By segment, by stage, and by uid. */
    segments: Record<string, Figures>;
    stages: Record<string, Figures>;
    tagged: Record<string, Figures>;
    totals: { untagged: number; score: number } & Figures;
  };
}
