/**
 * Works on a list that grows at its end, and each time only on what is new: `make` gives what becomes of an item, null for nothing.
 * The list of an answer stays as it is.
 */
export function growing<From, To>(make: (item: From) => To | null): (list: readonly From[]) => readonly To[] {
  let made: To[] = [];
  let first: From | undefined;
  let length = 0;
  let answer: readonly To[] = [];
  return (list) => {
    const isSame = length > 0 && list.length >= length && list[0] === first;
    if (isSame && list.length === length) return answer;
    if (!isSame) [made, length, first] = [[], 0, list[0]];
    for (const item of list.slice(length)) {
      const one = make(item);
      if (one !== null) made.push(one);
    }
    length = list.length;
    answer = made.slice();
    return answer;
  };
}
