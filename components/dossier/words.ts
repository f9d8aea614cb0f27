import { i18n } from '#i18n';
import type { EntityType } from '../../data/schema.ts';

export function typeName(type: EntityType): string {
  switch (type) {
    case 'agreement': return i18n.t('dossier.type.agreement');
    case 'concept': return i18n.t('dossier.type.concept');
    case 'event': return i18n.t('dossier.type.event');
    case 'infrastructure': return i18n.t('dossier.type.infrastructure');
    case 'law': return i18n.t('dossier.type.law');
    case 'office': return i18n.t('dossier.type.office');
    case 'organisation': return i18n.t('dossier.type.organisation');
    case 'person': return i18n.t('dossier.type.person');
    case 'place': return i18n.t('dossier.type.place');
    case 'product': return i18n.t('dossier.type.product');
  }
}
