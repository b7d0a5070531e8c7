import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventName, GapEvent, TagsEvent } from '../../server/src/domain/events';

export type Received = { event: EventName; createdAt: string } & Partial<GapEvent & TagsEvent>;

/** A server that somebody has a webhook sent to. */
export interface Receiver {
  readonly url: string;
  /** Waits until so many have come, and for a moment for one too many; those are no longer kept. */
  receive(count: number, seconds?: number): Promise<Received[]>;
  readonly received: Received[];
  stop(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      received.push(JSON.parse(body) as Received);
      response.end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  const receive = async (count: number, seconds = 20): Promise<Received[]> => {
    const giveUp = Date.now() + seconds * 1000;
    while (received.length < count && Date.now() < giveUp) await wait(50);
    await wait(300);
    return received.splice(0);
  };
  return { url: `http://127.0.0.1:${port}/hook`, received, receive, stop };
}

/** Event, kind, stage and segment of each. */
export const gapsIn = (all: readonly Received[]) =>
  all.map(({ event, gap }) => [
    event,
    gap?.kind,
    gap?.stage?.key ?? null,
    gap?.segment?.key ?? null,
  ]);
