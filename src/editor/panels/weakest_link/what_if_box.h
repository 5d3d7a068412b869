#pragma once

#include <QWidget>
#include <vector>

#include "throughline/editor/shown_numbers.h"
#include "throughline/metrics/what_if.h"

class QVBoxLayout;

namespace throughline::editor {

class WhatIfRow;

/// The levers of all passages. What they are set to is kept by passage while the
/// numbers beneath change, and never touches the map.
class WhatIfBox : public QWidget {
  Q_OBJECT

 public:
  /// `shown` must outlive it.
  explicit WhatIfBox(ShownNumbers& shown, QWidget* parent = nullptr);

  /// Shows the numbers as they now are.
  void refresh();
  void reset();
  [[nodiscard]] metrics::Assumptions assumptions() const;
  [[nodiscard]] const std::vector<WhatIfRow*>& rows() const { return m_rows; }

 signals:
  void changed();

 private:
  void setRows(const std::vector<journey::Id<journey::Stage>>& stages);

  ShownNumbers& m_shown;
  std::vector<journey::Id<journey::Stage>> m_stages;  ///< those that the rows leave
  std::vector<WhatIfRow*> m_rows;
  QVBoxLayout* m_column;
};

}  // namespace throughline::editor
