import { useSearchParams } from 'react-router-dom';

/** A value that the address holds, so that it can be linked to and survives a reload. */
export function useSearchParam(name: string): [string | null, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const set = (value: string) =>
    setParams(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true }
    );
  return [params.get(name), set];
}
