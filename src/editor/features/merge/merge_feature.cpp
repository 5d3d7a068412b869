#include "features/merge/merge_feature.h"

#include <QFile>
#include <QFileInfo>

#include "features/merge/merge_dialog.h"
#include "frame/guarded.h"
#include "frame/passing_offer.h"
#include "frame/paths.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

MergeFeature::MergeFeature(const WindowContext& context, QObject* parent)
    : QObject(parent), m_context(context) {}

void MergeFeature::addAction() {
  m_context.actions.add({.id = "file.bringIn",
                         .group = texts::Menus::tr("Copies"),
                         .text = tr("Bring in a copy…"),
                         .tip = tr("Take over what was changed in a copy of this map"),
                         .run = [this] {
                           const auto path = m_context.services.dialogs->askOpen(
                               m_context.window, tr("Bring in a copy"), tr("Maps (*.journey)"));
                           if (path) open(*path, {});
                         }});
}

void MergeFeature::open(const QString& path, const QString& found) {
  std::unique_ptr<MergeSession> session;
  const bool read = guarded(m_context, [&] {
    session = std::make_unique<MergeSession>(m_context.map, path, m_context.services.store);
  });
  if (!read) return;
  auto* dialog = new MergeDialog(m_context, std::move(session), found);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog, path] { bringIn(path, dialog->session()); });
  dialog->open();
}

void MergeFeature::bringIn(const QString& path, MergeSession& session) {
  const auto count = static_cast<int>(session.changes());
  bool done = false;
  (void)guarded(m_context, [&] { done = session.bringIn(); });
  if (!done) return;
  offerUntilChanged(m_context,
                    tr("Brought in %n changes from %1", nullptr, count)
                        .arg(shownFileName(QFileInfo(path).fileName())),
                    tr("Move the copy to the bin"), [this, path] {
                      if (QFile::moveToTrash(path)) {
                        m_context.toast.say(tr("The copy is in the bin"));
                      } else {
                        m_context.toast.say(tr("The copy could not be moved to the bin"));
                      }
                    });
}

bool MergeFeature::isCopy(const QString& path) const {
  if (QFileInfo(path) == QFileInfo(fromPath(m_context.map.document().path()))) return false;
  try {
    const store::OtherCopy copy =
        store::readCopy(m_context.map.document(), toPath(path), m_context.services.store);
    return copy.shared || copy.map().settings().id == m_context.map.journey().settings().id;
  } catch (const std::exception&) {
    return false;  // whoever opens it tells why
  }
}

std::optional<QString> MergeFeature::whoChanged(const QString& path) const {
  if (!isCopy(path)) return std::nullopt;
  try {
    const MergeSession session(m_context.map, path, m_context.services.store);
    if (session.merge().takenCount() == 0 && session.merge().conflicts.empty()) {
      return std::nullopt;
    }
    return oneLine(QString::fromStdString(session.copy().lastAuthor));
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace throughline::editor
