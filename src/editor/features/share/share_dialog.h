#pragma once

#include <QDialog>
#include <vector>

#include "throughline/journey/shared_copy.h"

class QCheckBox;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace throughline::editor {

class PlainLabel;

/// Asks which stages and lanes of a map are given away, and says beforehand what goes along and
/// what stays here. As it opens, nothing that tells who said something is ticked, nor a lane that
/// the map hides.
class ShareDialog : public QDialog {
  Q_OBJECT

 public:
  /// Both must outlive it.
  ShareDialog(const journey::Journey& journey, journey::IdSource& ids, QWidget* parent);

  [[nodiscard]] journey::ShareOptions options() const;
  /// The copy as it is asked for now.
  [[nodiscard]] const journey::SharedCopy& copy() const { return m_copy; }
  /// After a change of the map. A stage or lane that has come since is not ticked.
  void followMap();

 signals:
  void saveWanted();

 private:
  void addTicks(QVBoxLayout& layout);
  void addSummary(QVBoxLayout& layout);
  void addButtons(QVBoxLayout& layout);
  /// The lists anew; those stages and lanes are ticked that are asked for, stages by name alone.
  void showMap(const journey::ShareOptions& asked);
  /// Makes the copy anew and says what is in it.
  void refresh();

  const journey::Journey& m_journey;
  journey::IdSource& m_ids;
  journey::SharedCopy m_copy;
  std::vector<journey::Id<journey::Stage>> m_stageIds;  ///< a line of the list each
  std::vector<journey::LaneKey> m_laneKeys;
  QListWidget* m_stages;
  QListWidget* m_lanes;
  QCheckBox* m_sources;
  QCheckBox* m_comments;
  QCheckBox* m_reviews;
  PlainLabel* m_kept;
  PlainLabel* m_leftOut;
  PlainLabel* m_namedHead;
  PlainLabel* m_named;
  PlainLabel* m_fault;
  QPushButton* m_save;
};

}  // namespace throughline::editor
