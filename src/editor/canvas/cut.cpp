#include "canvas/cut.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QUuid>
#include <utility>

#include "canvas/clipboard.h"
#include "kinds.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

using journey::RecordKey;

namespace {

constexpr char kCutMime[] = "application/x-throughline-cut";
constexpr char kTakenMime[] = "application/x-throughline-taken";

/// What a clipboard gives back as it was put there, to the program that put it there.
class CutMime : public QMimeData {
 public:
  explicit CutMime(Cut& from) : cut(&from) {}
  QPointer<Cut> cut;
};

Cut* cutBehind(const QMimeData* mime) {
  const auto* own = dynamic_cast<const CutMime*>(mime);
  return own ? own->cut.data() : nullptr;
}

}  // namespace

Cut::Cut(OpenMap& map) : m_map(map) {
  connect(&map, &OpenMap::changed, this, &Cut::forgetGone);
  connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &Cut::endWhenReplaced);
}

void Cut::begin(std::vector<RecordKey> records) {
  auto mime = std::make_unique<CutMime>(*this);
  setRecords(*mime, m_map.journey(), records);
  m_name = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
  m_asCut = mime->data(kClipMime);
  mime->setData(kCutMime, m_name);
  QGuiApplication::clipboard()->setMimeData(mime.release());
  m_records = std::move(records);
  emit changed();
}

void Cut::end() {
  if (!isOn()) return;
  m_records.clear();
  emit changed();
}

bool Cut::takeAway() {
  const auto records = m_records;
  end();
  return m_map.edit(journey::messages::cutRecords(nounFor(records)), this,
                    [&](journey::Edit& edit) { removeRecords(edit, records); });
}

void Cut::forgetGone() {
  const auto gone = std::erase_if(m_records, [this](const RecordKey& record) {
    return !m_map.journey().contains(record.kind, record.id);
  });
  if (gone > 0) emit changed();
}

void Cut::endWhenReplaced() {
  const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
  if (!isOn() || cutBehind(mime) == this) return;
  if (!mime || mime->data(kTakenMime) != m_name) return end();
  QMimeData now;
  setRecords(now, m_map.journey(), m_records);
  if (now.data(kClipMime) == m_asCut && takeAway()) return;
  end();
  emit stayed();
}

Cut* cutOn(const QMimeData& mime) {
  Cut* cut = cutBehind(&mime);
  return cut && cut->isOn() ? cut : nullptr;
}

QByteArray nameOfForeignCut(const QMimeData& mime) {
  return dynamic_cast<const CutMime*>(&mime) ? QByteArray() : mime.data(kCutMime);
}

void setTaken(const QByteArray& name) {
  QClipboard& clipboard = *QGuiApplication::clipboard();
  auto copy = std::make_unique<QMimeData>();
  if (const QMimeData* mime = clipboard.mimeData()) {
    for (const QString& format : mime->formats()) copy->setData(format, mime->data(format));
  }
  copy->removeFormat(kCutMime);
  copy->setData(kTakenMime, name);
  clipboard.setMimeData(copy.release());
}

}  // namespace throughline::editor
