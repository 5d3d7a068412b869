#pragma once

#include <QWidget>

#include "take/take_session.h"

class QComboBox;

namespace throughline::editor {

/// What is said beside a table that is to be taken: as what, how its figures are written,
/// when its fiscal year begins, and where what names nothing begins.
class TakeControls : public QWidget {
  Q_OBJECT

 public:
  /// Shows what the session begins with.
  TakeControls(const TakeSession& session, QWidget* parent);

  [[nodiscard]] exchange::TakeAs as() const;
  /// Puts what is chosen into the options. What has gone from the map meanwhile is not chosen.
  void addTo(exchange::TakeOptions& options, const journey::Journey& journey) const;
  /// Of touchpoints some of it says nothing.
  void setReadings(bool readings);

 signals:
  void changed();

 private:
  void fillPlaces(const TakeSession& session);

  exchange::ReadingsGrid m_grid;  ///< of the stages and periods that can be chosen
  QComboBox* m_as;
  QComboBox* m_numbers;
  QComboBox* m_fiscalYear;
  QComboBox* m_stage;
  QComboBox* m_period;
};

}  // namespace throughline::editor
