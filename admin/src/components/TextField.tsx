import { Field, Textarea, TextInput } from '@strapi/design-system';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  name?: string;
  hint?: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  /** Asks for digits on a phone's keyboard. */
  digits?: boolean;
  /** More than one line. */
  multiline?: boolean;
}

/** A labelled text field, with its hint or its error below. */
export function TextField(props: Props) {
  const { label, value, onChange, name, hint, error, required, disabled, digits, multiline } =
    props;
  return (
    <Field.Root name={name} hint={hint} error={error} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      {multiline ? (
        <Textarea
          value={value}
          onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
        />
      ) : (
        <TextInput
          value={value}
          disabled={disabled}
          inputMode={digits ? 'numeric' : undefined}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
