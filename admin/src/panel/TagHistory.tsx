import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { useChanges } from '../api/changes';
import { ErrorNotice } from '../components/ErrorNotice';
import { useText } from '../i18n/useText';
import type { EntryFacts } from './contentManager';
import { TagChangeItem } from './TagChangeItem';
import { useChangeWords } from './useChangeWords';

const SHOWN = 20;

interface Props {
  contentType: string;
  entry: EntryFacts;
}

/** Who tagged the entry last, and on demand every change before. */
export function TagHistory({ contentType, entry }: Props) {
  const t = useText();
  const { who, when } = useChangeWords();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useChanges(contentType, entry, open ? SHOWN : 1);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  const last = data?.data[0];
  if (!last) return null;
  const earlier = data.meta.pagination.total - data.data.length;
  return (
    <Box borderColor="neutral150" borderStyle="solid" borderWidth="1px 0 0" paddingTop={3}>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" textColor="neutral600">
          {t('history.last', { person: who(last), time: when(last) })}
        </Typography>
        <TextButton
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => setOpen((isOpen) => !isOpen)}
        >
          {t(open ? 'history.hide' : 'history.show')}
        </TextButton>
        <Flex
          id={listId}
          tag="ol"
          hidden={!open}
          direction="column"
          alignItems="stretch"
          gap={3}
          width="100%"
          style={open ? undefined : { display: 'none' }}
        >
          {data.data.map((change) => (
            <TagChangeItem key={`${change.at} ${change.action}`} change={change} />
          ))}
        </Flex>
        {open && earlier > 0 && (
          <Typography variant="pi" textColor="neutral600">
            {t('history.earlier', { count: earlier })}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}
