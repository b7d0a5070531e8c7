import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { service } from '../services/service';

/**
 * Catches up with what was written while Strapi's lifecycles were off, as they are during a transfer
 * into a running app and in some seeds: nobody was told of it. Strapi says when they are on again.
 */
export function catchUpAfterSilence(strapi: Core.Strapi): void {
  const { lifecycles } = strapi.db;
  const { enable } = lifecycles;
  // Not on the connection of whoever switches them on.
  const apart = new AsyncResource('JourneyCatchUp');
  const catchUp = (): void =>
    apart.runInAsyncScope(() => service(strapi, 'recovery').catchUpLater());

  lifecycles.enable = () => {
    enable();
    if (!strapi.db.inTransaction()) return catchUp();
    void strapi.db.transaction(({ onCommit }) => onCommit(catchUp));
  };
}
