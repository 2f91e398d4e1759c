import { useSearchParams } from 'react-router';
import { addressOf, type Listing, listingIn } from './filters';

/** What is listed, kept in the address; another choice than the page begins anew. */
export function useListing() {
  const [address, setAddress] = useSearchParams();
  const listing = listingIn(address);
  const go = (next: Listing) => setAddress(addressOf(next));
  const { passed } = listing;
  return {
    listing,
    choose: (chosen: Partial<Listing>) => go({ ...listing, passed: [], ...chosen }),
    clear: () => go({ ...listing, tier: '', rfmType: '', lifecycle: '', churn: '', memberStatus: '', passed: [] }),
    cursors: {
      after: passed.at(-1),
      page: passed.length + 1,
      forward: (next: string) => go({ ...listing, passed: [...passed, next] }),
      back: () => go({ ...listing, passed: passed.slice(0, -1) }),
    },
  };
}
