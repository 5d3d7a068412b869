#pragma once

#include <QWidget>
#include <set>
#include <string>
#include <vector>

#include "throughline/exchange/tables/readings_plan.h"

class QCheckBox;
class QListWidget;

namespace throughline::editor {

/// The periods that a table names and the map lacks, each to be made or not; none is ticked
/// beforehand. Hidden where there are none.
class PeriodChoice : public QWidget {
  Q_OBJECT

 public:
  explicit PeriodChoice(QWidget* parent);

  /// Ticks stay with the names of their periods.
  void offer(const std::vector<exchange::OfferedPeriod>& offers);
  [[nodiscard]] bool makesAny() const;
  /// The names of the periods that are not to be made.
  [[nodiscard]] std::set<std::string> notMade() const;

 signals:
  void changed();

 private:
  void tickAll(bool on);
  void showAll();

  QCheckBox* m_all;
  QListWidget* m_list;
  std::vector<exchange::OfferedPeriod> m_offers;
  bool m_showing = false;
};

}  // namespace throughline::editor
