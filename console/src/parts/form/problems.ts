import type { FormInstance } from 'antd';
import { fieldsOf } from '../../api/fields';

type Place = (string | number)[];

/** What forms show without what stands around it in the request. */
const AROUND = ['content', 'rules', 'cart'];

export interface Placed {
  name: Place;
  errors: string[];
}

/** Where a form shows what the service says of its fields: of a field of `content`, `rules` or `cart` at the field, of a currency at the amount. */
export function placesIn(error: unknown): Placed[] {
  return fieldsOf(error).map(({ name, errors }) => ({ name: placeOf(name), errors }));
}

function placeOf(name: Place): Place {
  const inside = AROUND.includes(String(name[0])) ? name.slice(1) : name;
  return inside.at(-1) === 'currency' ? [...inside.slice(0, -1), 'amount'] : inside;
}

/** Shows the problems of a refusal at their fields, and the first of them. Those of no field are returned. */
export function showProblems<T>(form: FormInstance<T>, error: unknown): Placed[] {
  const places = placesIn(error).map(({ name, errors }) => ({ name: fieldFor(form, name), errors }));
  form.setFields(places as Parameters<typeof form.setFields>[0]);
  const isField = ({ name }: Placed) => hasField(form, name);
  const first = places.find(isField);
  if (first) {
    form.scrollToField(first.name as Parameters<typeof form.scrollToField>[0], { block: 'center' });
  }
  return places.filter((place) => !isField(place));
}

/** The service names an amount that is missing by its money. */
function fieldFor<T>(form: FormInstance<T>, name: Place): Place {
  const amount = [...name, 'amount'];
  return !hasField(form, name) && hasField(form, amount) ? amount : name;
}

function hasField<T>(form: FormInstance<T>, name: Place): boolean {
  return form.getFieldsError().some((field) => field.name.join('.') === name.join('.'));
}
