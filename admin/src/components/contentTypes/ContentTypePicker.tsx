import { Box, Button, Flex, Searchbar, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Site } from '../../../../server/src/contracts/site';
import { useText } from '../../i18n/useText';
import { ContentTypeList } from './ContentTypeList';

interface Props {
  types: Site['contentTypes'];
  /** Uids. */
  ticked: readonly string[];
  onChange: (ticked: string[]) => void;
  /** Of the group of checkboxes. */
  label: string;
}

/** From here on a filter helps more than it takes room. */
const FILTER_FROM = 13;

/** Content types to tick. Buttons tick and untick those that the filter leaves in sight. */
export function ContentTypePicker({ types, ticked, onChange, label }: Props) {
  const t = useText();
  const [filter, setFilter] = useState('');
  const words = filter.trim().toLowerCase();
  const shown = types.filter(({ name, uid }) => `${name} ${uid}`.toLowerCase().includes(words));
  const set = (test: (type: Site['contentTypes'][number]) => boolean) => {
    const hidden = ticked.filter((uid) => !shown.some((type) => type.uid === uid));
    onChange([...hidden, ...shown.filter(test).map(({ uid }) => uid)]);
  };
  const toggle = (uid: string, on: boolean) =>
    onChange(on ? [...ticked, uid] : ticked.filter((one) => one !== uid));

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {types.length >= FILTER_FROM && (
        <Box maxWidth="40rem">
          <Searchbar
            name="content-type-filter"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            // Around it there may be a form, which Enter would send.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            onClear={() => setFilter('')}
            clearLabel={t('contentTypes.filter.clear')}
            placeholder={t('contentTypes.filter')}
          >
            {t('contentTypes.filter')}
          </Searchbar>
        </Box>
      )}
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
