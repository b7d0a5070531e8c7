import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A second process of the fixture app on the same database. */
export interface OtherProcess {
  /** Has it call one of the plugin's services. */
  call(service: string, call: string, input?: object): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startOtherProcess(): Promise<OtherProcess> {
  const child = fork(path.join(__dirname, 'otherProcess.cjs'), {
    env: { ...process.env, TEST_LOG_LEVEL: 'error' },
  });
  await once(child, 'message');
  return {
    async call(service, call, input = {}) {
      const answered = once(child, 'message') as Promise<[{ answer?: unknown; error?: string }]>;
      child.send({ service, call, input });
      const [{ answer, error }] = await answered;
      if (error) throw new Error(error);
      return answer;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
