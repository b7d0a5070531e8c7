import { hidden } from './parts';
import { RULE_UID } from './uids';
import { CONDITION_KINDS } from '../domain/backFill/condition';

/** Which tags to suggest to entries of which a condition holds, by keys. */
export const rule = {
  uid: RULE_UID,
  kind: 'collectionType',
  collectionName: 'journey_plugin_rules',
  info: { singularName: 'rule', pluralName: 'rules', displayName: 'Journey rule' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    /** The first rule that holds and names a stage decides. */
    position: { type: 'integer', min: 0 },
    /** Uid; empty where it holds for all of them. */
    contentTypeUid: { type: 'string' },
    conditionKind: { type: 'enumeration', enum: [...CONDITION_KINDS], required: true },
    /** What the condition says besides, see `domain/backFill/condition.ts`. */
    condition: { type: 'json' },
    /** Of the stages. */
    journeyKey: { type: 'string', required: true },
    stageKeys: { type: 'json' },
    segmentKeys: { type: 'json' },
  },
};
