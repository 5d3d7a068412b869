#pragma once

#include <QObject>
#include <cstddef>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

class AccessBanner;

/// After stages came, went or changed places: says in the banner how many readings of
/// passages no longer count, since they were measured to another stage than the one that is
/// next now, and offers to carry them over. The notice goes when the order is as it was.
class CarryOffer : public QObject {
  Q_OBJECT

 public:
  /// Both must outlive it.
  CarryOffer(OpenMap& map, AccessBanner& banner, QObject* parent);

 private:
  void take(const store::Notification& notification);
  [[nodiscard]] std::size_t count() const;

  OpenMap& m_map;
  AccessBanner& m_banner;
  std::size_t m_known;
};

}  // namespace throughline::editor
