#include <algorithm>

#include "canvas/verbs/verbs.h"
#include "frame/picture_input.h"
#include "texts.h"
#include "throughline/journey/intents/pictures.h"
#include "throughline/journey/messages/labels.h"
#include "widgets/picture_preview.h"

namespace throughline::editor {

using journey::RecordKey;

namespace {

/// Those of the selected records that can have a picture.
std::vector<RecordKey> pictured(const CanvasContext& context) {
  std::vector<RecordKey> records;
  for (const RecordKey& key : context.view.selection()) {
    if (journey::pictureField(key.kind)) records.push_back(key);
  }
  return records;
}

journey::Message changingPicture(journey::Kind kind) {
  return journey::messages::changeField(
      journey::messages::field(kind, journey::pictureField(kind)->key));
}

}  // namespace

bool Verbs::canTakePicture() const {
  return m_context.canEdit() && m_context.focus.chosen() && !pictured(m_context).empty();
}

bool Verbs::hasPicture() const {
  const auto records = pictured(m_context);
  return std::ranges::any_of(records, [&](const RecordKey& key) {
    return journey::pictureOf(m_context.journey(), key).has_value();
  });
}

void Verbs::takePicture(const std::function<journey::Image()>& take) {
  const auto records = pictured(m_context);
  if (records.empty()) return;
  try {
    const auto picture = m_context.journey().images().add(take());
    m_context.edit(changingPicture(records.front().kind),
                   [&](journey::Edit& edit) { journey::setPicture(edit, records, picture); });
  } catch (const journey::Error& error) {
    m_context.services.dialogs->tell(&m_context.widget, error);
  }
}

void Verbs::choosePicture() {
  const auto path =
      m_context.services.dialogs->askOpen(&m_context.widget, texts::Canvas::tr("Choose a picture"),
                                          texts::Canvas::tr("Pictures %1").arg(kPictureSuffixes));
  if (path) takePicture([&] { return pictureInFile(*path); });
}

void Verbs::removePicture() {
  const auto records = pictured(m_context);
  if (records.empty()) return;
  m_context.edit(changingPicture(records.front().kind),
                 [&](journey::Edit& edit) { journey::setPicture(edit, records, {}); });
}

void Verbs::showPicture() {
  const auto record = m_context.view.current();
  const auto hash = journey::pictureOf(m_context.journey(), record);
  if (!hash) return;
  const auto image = m_context.journey().images().find(*hash);
  if (!image) return m_context.say(texts::Canvas::tr("The picture cannot be read."));
  const auto picture = QImage::fromData(reinterpret_cast<const uchar*>(image->bytes().data()),
                                        static_cast<int>(image->bytes().size()));
  const auto& title = journey::labelOf(m_context.journey().get(record.kind, record.id));
  new PicturePreview(*m_context.widget.window(), picture, QString::fromStdString(title));
}

}  // namespace throughline::editor
