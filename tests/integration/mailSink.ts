import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly to: string;
  /** As it came over the wire, with quoted-printable undone. */
  readonly source: string;
}

/** A mail server that keeps what it gets, and refuses it on demand. */
export interface MailSink {
  readonly port: number;
  readonly received: Mail[];
  /** Why it takes nothing; null where it does. */
  refuses: string | null;
  stop(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const sink = { received: [] as Mail[], refuses: null as string | null };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, callback) =>
      callback(sink.refuses === null ? null : new Error(sink.refuses)),
    onData(stream, { envelope }, callback) {
      void text(stream).then((source) => {
        const to = envelope.rcptTo.map(({ address }) => address).join();
        sink.received.push({ to, source: unquoted(source) });
        callback();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return Object.assign(sink, { port, stop });
}

function unquoted(source: string): string {
  const joined = source.replace(/=\r?\n/g, '');
  return joined.replace(/(=[0-9A-F]{2})+/g, (codes) =>
    Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8')
  );
}
