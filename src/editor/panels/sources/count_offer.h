#pragma once

#include <QWidget>
#include <set>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

class PlainLabel;

/// Where a source was made that covers a stage whose interviews were only counted so far:
/// offers to take one off that count, so that nobody is counted twice.
class CountOffer : public QWidget {
  Q_OBJECT

 public:
  CountOffer(OpenMap& map, QWidget* parent);

  /// The offers of this source alone are shown.
  void setSource(journey::Id<journey::Source> source);
  /// Remembers which stages a source covers anew.
  void follow(const store::Notification& notification);

 private:
  struct Covered {
    journey::Id<journey::Source> source;
    journey::Id<journey::Stage> stage;
    auto operator<=>(const Covered&) const = default;
  };
  void refresh();
  void take();
  void decline();
  /// The first that can still be taken off; null where there is none.
  [[nodiscard]] const Covered* open() const;

  OpenMap& m_map;
  journey::Id<journey::Source> m_source;
  std::set<Covered> m_covered;
  PlainLabel* m_text;
};

}  // namespace throughline::editor
