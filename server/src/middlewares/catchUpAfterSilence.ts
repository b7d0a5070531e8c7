import type { Core } from '@strapi/strapi';
import { service } from '../services/service';

/**
 * Catches up with what was written while Strapi's lifecycles were off, as they are during a transfer
 * into a running app and in some seeds: nobody was told of it. Strapi says when they are on again.
 */
export function catchUpAfterSilence(strapi: Core.Strapi): void {
  const { lifecycles } = strapi.db;
  const { enable } = lifecycles;
  const catchUp = (): void => service(strapi, 'recovery').catchUpLater();

  lifecycles.enable = () => {
    enable();
    if (!strapi.db.inTransaction()) return catchUp();
    void strapi.db.transaction(({ onCommit, onRollback }) => {
      onCommit(catchUp);
      onRollback(catchUp);
    });
  };
}
