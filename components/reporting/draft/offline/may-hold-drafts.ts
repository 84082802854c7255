import { shelfName } from "../shell/shelf-name";

/**
 * Whether this browser may keep typed cells, of any position. Only looks, so that a page of somebody who never typed here neither
 * makes a store nor fetches the desk that works on it. Yes where a browser cannot say.
 */
export async function mayHoldDrafts(): Promise<boolean> {
  try {
    const stores = await indexedDB.databases();
    return stores.some(({ name }) => name === shelfName) && (await holdsAny());
  } catch {
    return true;
  }
}

const holdsAny = (): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(shelfName);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const store = opening.result;
      const counting = store.transaction("kept").objectStore("kept").count();
      counting.onerror = () => reject(counting.error);
      counting.onsuccess = () => resolve(counting.result > 0);
      store.onversionchange = () => store.close();
      counting.transaction?.addEventListener("complete", () => store.close());
    };
  });
