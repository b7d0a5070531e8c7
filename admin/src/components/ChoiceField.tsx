import { Flex, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';

interface Props<Value extends string> {
  label: string;
  /** Where a heading says it already. */
  labelledBy?: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  direction?: 'row' | 'column';
}

/** One of a few: all of them in sight. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { label, labelledBy, value, options, onChange, direction = 'row' } = props;
  const id = useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {!labelledBy && (
        <Typography id={id} variant="pi" fontWeight="bold">
          {label}
        </Typography>
      )}
      <Radio.Group
        aria-labelledby={labelledBy ?? id}
        value={value}
        onValueChange={(chosen) => onChange(chosen as Value)}
      >
        <Flex
          gap={direction === 'row' ? 6 : 3}
          direction={direction}
          alignItems={direction === 'row' ? 'center' : 'flex-start'}
          wrap="wrap"
        >
          {options.map((option) => (
            <Radio.Item key={option.value} value={option.value}>
              {option.label}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
    </Flex>
  );
}
