import { useSearchParams } from 'react-router-dom';

type Changes<Name extends string> = Partial<Record<Name, string | null>>;

/** What a list is narrowed down to, as the address keeps it: it can be linked to, and survives a reload. */
export function useAddressFilters<Name extends string>(names: readonly Name[]) {
  const [params, setParams] = useSearchParams();
  return {
    filters: Object.fromEntries(
      names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []))
    ) as Partial<Record<Name, string>>,
    change: (changes: Changes<Name>): void =>
      setParams(
        (before) => {
          for (const [name, value] of Object.entries<string | null | undefined>(changes)) {
            if (value) before.set(name, value);
            else before.delete(name);
          }
          return before;
        },
        { replace: true }
      ),
  };
}
