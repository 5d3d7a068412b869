#include "people/people_verbs.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

#include "frame/picture_input.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/emotions.h"
#include "throughline/journey/error.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/feelings.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/pictures.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::Kind;
using journey::Persona;

namespace {

QString freePersonName(const journey::Journey& journey) {
  const QString wanted = texts::People::tr("New person");
  for (int i = 1;; ++i) {
    QString name = i == 1 ? wanted : QString("%1 %2").arg(wanted).arg(i);
    const std::string folded = journey::folded(name.toStdString());
    const bool taken = std::ranges::any_of(journey.list<Persona>(), [&](const Persona* each) {
      return journey::folded(each->name) == folded;
    });
    if (!taken) return name;
  }
}

}  // namespace

bool PeopleVerbs::canEdit() {
  if (m_context.map.canEdit()) return true;
  m_context.toast.say(m_context.map.whyReadOnly());
  return false;
}

std::optional<PersonaId> PeopleVerbs::add() {
  if (!canEdit()) return std::nullopt;
  PersonaId added;
  const bool done = m_context.map.edit(
      messages::addRecords(messages::records(Kind::persona, 1)), nullptr, [&](journey::Edit& edit) {
        added = addPersona(edit, freePersonName(edit.journey()).toStdString());
      });
  return done ? std::optional(added) : std::nullopt;
}

bool PeopleVerbs::remove(PersonaId persona) {
  const Persona* person = m_context.map.journey().find(persona);
  if (!person || !canEdit()) return false;
  const QString name = oneLine(QString::fromStdString(person->name));
  const bool done = m_context.map.edit(
      messages::deleteRecords(messages::records(Kind::persona, 1)), nullptr,
      [&](journey::Edit& edit) { removeRecord(edit, Kind::persona, persona.value); });
  if (!done) return false;
  m_context.toast.say(texts::People::tr("“%1” is removed, and the feelings with it").arg(name),
                      texts::People::tr("Undo"), [&map = m_context.map] { map.undo(); });
  return true;
}

void PeopleVerbs::step(PersonaId persona, int by) {
  const auto order = m_context.map.journey().idsIn(Kind::persona, 0);
  const auto here = std::ranges::find(order, persona.value);
  if (here == order.end()) return;
  const auto place = std::distance(order.begin(), here);
  const auto count = static_cast<std::ptrdiff_t>(order.size());
  if (place + by < 0 || place + by >= count) return;
  const std::ptrdiff_t before = by < 0 ? place + by : place + by + 1;
  moveBefore(persona,
             before < count ? PersonaId{order[static_cast<std::size_t>(before)]} : PersonaId{});
}

void PeopleVerbs::moveBefore(PersonaId persona, PersonaId before) {
  if (!canEdit()) return;
  m_context.map.edit(messages::moveRecords(messages::records(Kind::persona, 1)), nullptr,
                     [&](journey::Edit& edit) {
                       journey::moveBefore(edit, Kind::persona, persona.value, before.value);
                     });
}

bool PeopleVerbs::canGive(const drawing::Target& record) const {
  return personNamedBy(record.kind) && m_context.map.journey().contains(record.kind, record.id);
}

void PeopleVerbs::give(PersonaId persona, const drawing::Target& record) {
  const journey::Field* field = personNamedBy(record.kind);
  if (!canGive(record) || !canEdit()) return;
  m_context.map.edit(messages::changeField(messages::field(record.kind, field->key)), nullptr,
                     [&](journey::Edit& edit) {
                       setField(edit, record.kind, record.id, field->key, persona.value);
                     });
}

void PeopleVerbs::takePicture(PersonaId persona, const QMimeData& picture) {
  if (!canEdit()) return;
  const journey::RecordKey record{Kind::persona, persona.value};
  const auto* field = journey::pictureField(Kind::persona);
  try {
    const auto hash = m_context.map.journey().images().add(pictureOf(picture));
    m_context.map.edit(messages::changeField(messages::field(Kind::persona, field->key)), nullptr,
                       [&](journey::Edit& edit) { journey::setPicture(edit, {record}, hash); });
  } catch (const journey::Error& error) {
    m_context.services.dialogs->tell(m_context.window, error);
  }
}

void PeopleVerbs::pastePicture(PersonaId persona) {
  const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
  if (!mime || !holdsPicture(*mime)) {
    m_context.toast.say(texts::People::tr("The clipboard holds no picture."));
    return;
  }
  takePicture(persona, *mime);
}

bool PeopleVerbs::showsAim(PersonaId persona) const {
  return !m_context.view.options().withoutAim.contains(persona) &&
         !curveOf(m_context.map.journey(), persona, journey::EmotionState::aim).empty();
}

void PeopleVerbs::showAim(PersonaId persona, bool shown) {
  const bool isDrawn =
      !curveOf(m_context.map.journey(), persona, journey::EmotionState::aim).empty();
  if (shown && !isDrawn) {
    if (!canEdit()) return;
    m_context.map.edit(messages::drawAim(), nullptr,
                       [&](journey::Edit& edit) { drawAim(edit, persona); });
  }
  drawing::ViewOptions options = m_context.view.options();
  if (shown) {
    options.withoutAim.erase(persona);
  } else {
    options.withoutAim.insert(persona);
  }
  m_context.view.setOptions(options);
}

}  // namespace throughline::editor
