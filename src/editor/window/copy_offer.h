#pragma once

#include <QObject>
#include <set>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

class AccessBanner;
class MergeFeature;

/// Says in the banner that a copy of the map, as sync programs leave it, lies beside it and has
/// what the map has not, and offers to bring it in. Looks when the window opens and whenever one
/// comes back to it; each state of a file is told of once.
class CopyOffer : public QObject {
  Q_OBJECT

 public:
  /// All must outlive it.
  CopyOffer(OpenMap& map, MergeFeature& merging, AccessBanner& banner, QObject* parent);

  void look();

 private:
  OpenMap& m_map;
  MergeFeature& m_merging;
  AccessBanner& m_banner;
  std::set<std::pair<QString, qint64>> m_told;  ///< with the time when each was last written
};

}  // namespace throughline::editor
