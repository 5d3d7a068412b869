#include "copy_offer.h"

#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTimer>

#include "access_banner.h"
#include "features/merge/copy_names.h"
#include "features/merge/merge_feature.h"
#include "frame/paths.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

CopyOffer::CopyOffer(OpenMap& map, MergeFeature& merging, AccessBanner& banner, QObject* parent)
    : QObject(parent), m_map(map), m_merging(merging), m_banner(banner) {
  // The first picture of the map does not wait for it.
  QTimer::singleShot(0, this, &CopyOffer::look);
  connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState now) {
    if (now == Qt::ApplicationActive) look();
  });
}

void CopyOffer::look() {
  if (!m_map.canEdit()) return;
  for (const QString& path : copiesBeside(fromPath(m_map.document().path()))) {
    const QFileInfo file(path);
    if (!m_told.insert({path, file.lastModified().toMSecsSinceEpoch()}).second) continue;
    const auto who = m_merging.whoChanged(path);
    if (!who) continue;
    const QString text =
        who->isEmpty()
            ? tr("A copy of this map lies beside it: %1.").arg(shownFileName(file.fileName()))
            : tr("A copy of this map lies beside it, changed by %1: %2.")
                  .arg(*who, shownFileName(file.fileName()));
    m_banner.tell(text,
                  {{tr("Bring it in"),
                    [this, path] { m_merging.open(path, tr("Found beside this map")); }, true}});
  }
}

}  // namespace throughline::editor
