/** Sets attributes that are known only as data, on the element it stands in: `<path ${written({ d, fill })} />`. */
import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import type { Attributes } from './scene-nodes.js';

class Written extends Directive {
  #before: Attributes = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('written() stands inside a tag');
  }

  override render(_attributes: Attributes): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [attributes]: [Attributes]): typeof noChange {
    for (const name of Object.keys(this.#before)) if (attributes[name] === undefined) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== this.#before[name]) element.setAttribute(name, String(value));
    this.#before = attributes;
    return noChange;
  }
}

export const written = directive(Written);
