import type { Core } from '@strapi/strapi';
import type { ImportProblem } from '../contracts/imports';
import { planInput } from '../contracts/plan';
import type { PlanItem } from '../contracts/plan';
import type { PlanImportRow, PlanPlaceNamed } from '../contracts/planImports';
import { check } from '../contracts/problems';
import { refusedField } from '../contracts/refused';
import { findNamed, unknownNamed } from '../domain/imports/named';
import type { Named } from '../domain/imports/named';
import { readPlanFields } from '../domain/imports/planFields';
import { NOTHING } from '../domain/imports/tagCell';
import { readTargetCell } from '../domain/imports/targetCell';
import { GENERAL } from '../domain/journey';
import { because } from '../domain/refusals';
import type { Refusal } from '../domain/refusals';
import type { Facts } from './facts';
import { saidAnywhere } from './panelTexts';
import { service } from './service';

export interface Problem {
  readonly problem: ImportProblem;
}

/** Reads a row's place; and what is planned there once the row is in. */
export interface PlanRowReader {
  placeOf(row: PlanImportRow): PlanPlaceNamed | Problem;
  plannedBy(row: PlanImportRow, place: PlanPlaceNamed, before: PlanItem | null): PlanItem | Problem;
}

/** With every name looked up in what there is now. */
export async function planRows(
  strapi: Core.Strapi,
  facts: Facts,
  standard: string
): Promise<PlanRowReader> {
  const general = [GENERAL, ...NOTHING, ...(await saidAnywhere('segment.general'))].map((name) => ({
    key: GENERAL,
    name,
  }));
  const notWanted = await saidAnywhere('verdict.not-applicable');
  const types = service(strapi, 'fields')
    .list()
    .map(({ uid, name }) => ({ key: uid, name }));
  const locales = facts.locales.map(({ code, name }) => ({ key: code, name }));

  return {
    placeOf(row) {
      const journeyKey = keyIn('journey', row.journey || standard, facts.journeys);
      if (typeof journeyKey !== 'string') return journeyKey;
      const journey = service(strapi, 'vocabulary').journeyAmong(facts, journeyKey);
      const stage = keyIn('stage', row.stage, journey.stages);
      if (typeof stage !== 'string') return stage;
      const segment = segmentIn(row.segment);
      if (typeof segment !== 'string') return segment;
      const contentType = row.contentType?.trim()
        ? keyIn('contentType', row.contentType, types)
        : null;
      if (isProblem(contentType)) return contentType;
      const locale = row.locale?.trim() ? keyIn('locale', row.locale, locales) : null;
      if (isProblem(locale)) return locale;
      return { journey: journeyKey, stage, segment, contentType, locale };
    },

    plannedBy(row, place, before) {
      const target = readTargetCell(row.target ?? '', notWanted);
      if (target && 'why' in target) return problem('target', target.why);
      const { journey, ...rest } = before ?? place;
      const asked = { ...rest, journey, ...target, ...readPlanFields(row) };
      const result = check(planInput, asked);
      if ('data' in result) return { ...result.data, journey };
      const [first] = result.problems;
      const { path = [], message = result.message, key = 'invalid', values = {} } = first ?? {};
      return { problem: { path: [...path], message, key, values } };
    },
  };

  function segmentIn(cell = ''): string | Problem {
    if (cell.trim() === '') {
      return facts.segments.length === 0 ? GENERAL : problem('segment', because('noSegmentNamed'));
    }
    const found = findNamed(cell, facts.segments) ?? general.find(({ name }) => isSame(name, cell));
    return (
      found?.key ??
      problem('segment', unknownNamed(cell, [...facts.segments, { key: GENERAL, name: GENERAL }]))
    );
  }
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

export const problem = (field: string, why: Refusal): Problem => ({
  problem: refusedField(field, why),
});

const isProblem = (read: string | null | Problem): read is Problem =>
  typeof read === 'object' && read !== null;

function keyIn(field: string, cell = '', known: readonly Named[]): string | Problem {
  if (cell.trim() === '') return problem(field, because('required', { kind: field }));
  return findNamed(cell, known)?.key ?? problem(field, unknownNamed(cell.trim(), known));
}
