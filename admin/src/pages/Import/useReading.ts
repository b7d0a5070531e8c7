import { useRef, useState } from 'react';
import type { Vocabulary } from '../../../../server/src/contracts/vocabulary';
import type { Sheet } from '../../../../server/src/domain/imports/fileRow';
import { FileProblem } from '../../import/FileProblem';
import { loadWords } from '../../import/called';
import { readFile, readPasted } from '../../import/readFile';
import { sourceOf } from '../../import/sourceOf';
import type { Source } from '../../import/sourceOf';

interface State {
  readonly isReading: boolean;
  readonly problem: FileProblem | null;
}

interface Reading extends State {
  file(file: File): void;
  text(text: string): void;
}

/** Reads what is chosen last. */
export function useReading(vocabulary: Vocabulary, onRead: (source: Source) => void): Reading {
  const [state, setState] = useState<State>({ isReading: false, problem: null });
  const turn = useRef(0);

  const read = async (name: string, load: () => Promise<Sheet[]>): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    setState({ isReading: true, problem: null });
    let problem: FileProblem | null = null;
    try {
      const [words, sheets] = await Promise.all([loadWords(), load()]);
      if (own === turn.current) onRead(sourceOf(name, sheets, words, vocabulary));
    } catch (error) {
      problem = error instanceof FileProblem ? error : new FileProblem('unreadable');
    }
    if (own === turn.current) setState({ isReading: false, problem });
  };

  return {
    ...state,
    file: (file: File) => void read(file.name, () => readFile(file)),
    text: (text: string) => void read('', () => readPasted(text)),
  };
}
