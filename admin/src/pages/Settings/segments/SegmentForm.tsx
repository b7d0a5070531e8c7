import { Flex } from '@strapi/design-system';
import type { RefObject } from 'react';
import { useState } from 'react';
import type { SegmentItem } from '../../../../../server/src/contracts/vocabulary';
import { fieldMessages } from '../../../api/errors';
import { useAddSegment, useUpdateSegment } from '../../../api/segments';
import { FormModal } from '../../../components/FormModal';
import { TextField } from '../../../components/TextField';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';

interface Props {
  /** The one to change; a new one without. */
  segment?: SegmentItem;
  onClose: () => void;
  focusAfter: RefObject<HTMLElement>;
}

/** A new segment, or a change of one. */
export function SegmentForm({ segment, onClose, focusAfter }: Props) {
  const t = useText();
  const notify = useNotify();
  const add = useAddSegment();
  const update = useUpdateSegment(segment?.documentId ?? '');
  const change = segment ? update : add;
  const [name, setName] = useState(segment?.name ?? '');
  const [key, setKey] = useState(segment?.key ?? '');
  const [description, setDescription] = useState(segment?.description ?? '');
  const [isMissing, setMissing] = useState(false);
  const said = fieldMessages(change.error, t);

  const save = async () => {
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    const input = { name: name.trim(), description: description.trim() || null };
    try {
      if (segment) await update.mutateAsync(input);
      else await add.mutateAsync({ ...input, key: key.trim() || undefined });
      notify.success(t('state.saved', { name: input.name }));
      onClose();
    } catch {
      // Shown in the form, from the change's own state.
    }
  };

  return (
    <FormModal
      title={segment ? t('segments.edit', { name: segment.name }) : t('segments.add')}
      submitLabel={segment ? t('action.save') : t('action.add')}
      onSubmit={save}
      onClose={onClose}
      isChanged={
        name !== (segment?.name ?? '') ||
        key !== (segment?.key ?? '') ||
        description !== (segment?.description ?? '')
      }
      isPending={change.isPending}
      error={change.error}
      focusAfter={focusAfter}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <TextField
          label={t('field.name')}
          name="name"
          value={name}
          onChange={setName}
          required
          error={isMissing ? t('error.nameMissing') : said.name}
        />
        <TextField
          label={t('field.key')}
          name="key"
          value={key}
          onChange={setKey}
          hint={segment ? t('field.key.fixed') : t('field.key.made')}
          error={said.key}
          disabled={Boolean(segment)}
        />
        <TextField
          label={t('field.description')}
          name="description"
          value={description}
          onChange={setDescription}
          error={said.description}
          multiline
        />
      </Flex>
    </FormModal>
  );
}
