import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Site } from '../../../../server/src/contracts/site';
import { useText } from '../../i18n/useText';
import { ContentTypeFilter } from './ContentTypeFilter';
import { ContentTypeList } from './ContentTypeList';
import { filterTypes } from './filterTypes';

interface Props {
  types: Site['contentTypes'];
  /** Uids. */
  ticked: readonly string[];
  onChange: (ticked: string[]) => void;
  /** Of the group of checkboxes. */
  label: string;
}

/** Content types to tick. Buttons tick and untick those that the filter leaves in sight. */
export function ContentTypePicker({ types, ticked, onChange, label }: Props) {
  const t = useText();
  const [filter, setFilter] = useState('');
  const shown = filterTypes(types, filter);
  const set = (test: (type: Site['contentTypes'][number]) => boolean) => {
    const hidden = ticked.filter((uid) => !shown.some((type) => type.uid === uid));
    onChange([...hidden, ...shown.filter(test).map(({ uid }) => uid)]);
  };
  const toggle = (uid: string, on: boolean) =>
    onChange(on ? [...ticked, uid] : ticked.filter((one) => one !== uid));

  if (types.length === 0)
    return <Typography textColor="neutral600">{t('contentTypes.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ContentTypeFilter
        types={types}
        value={filter}
        onChange={setFilter}
        name="content-type-filter"
      />
      <Flex gap={2} wrap="wrap" justifyContent="space-between">
        <Typography variant="pi" textColor="neutral600" aria-live="polite">
          {t('contentTypes.ticked', { ticked: ticked.length, all: types.length })}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" onClick={() => set(({ suggested }) => suggested)}>
            {t('contentTypes.tick.suggested')}
          </Button>
          <Button variant="tertiary" onClick={() => set(() => true)}>
            {t('contentTypes.tick.all')}
          </Button>
          <Button variant="tertiary" onClick={() => set(() => false)}>
            {t('contentTypes.tick.none')}
          </Button>
        </Flex>
      </Flex>
      <ContentTypeList types={shown} ticked={ticked} onToggle={toggle} label={label} />
    </Flex>
  );
}
