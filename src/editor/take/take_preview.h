#pragma once

#include <QDialog>
#include <memory>

#include "take/take_session.h"

class QListWidget;
class QPushButton;
class QTableView;
class QTabWidget;
class QVBoxLayout;

namespace throughline::editor {

class GivenModel;
class LandingModel;
class PeriodChoice;
class TakeControls;
class PlainLabel;

/// Shows a table before it is written: as it was given, where it lands, what is in doubt.
/// Doubts are ticked one by one or all of a kind; none is beforehand. Nothing is written by
/// it: who opened it writes the session when it is accepted.
class TakePreview : public QDialog {
  Q_OBJECT

 public:
  TakePreview(std::unique_ptr<TakeSession> session, OpenMap& map, QWidget* parent);
  ~TakePreview() override;

  [[nodiscard]] TakeSession& session() { return *m_session; }

 private:
  void buildHead(QVBoxLayout& layout);
  void buildTables(QVBoxLayout& layout, const OpenMap& map);
  [[nodiscard]] QWidget* sidesTogether();
  [[nodiscard]] QWidget* sidesAsTabs();
  [[nodiscard]] QWidget* givenSide(QWidget* parent);
  [[nodiscard]] QWidget* landingSide(QWidget* parent);
  /// The periods to be made, new departments and the doubts.
  void addWhatIsAsked(QVBoxLayout& layout, QWidget* parent);
  void buildFoot(QVBoxLayout& layout);
  /// Plans anew by what the controls say.
  void planAgain();
  void showPlan();
  [[nodiscard]] static QString wordsOf(const TakeSession::Counts& counts);
  void showTicks();
  void showDoubts();
  /// What is to be said of the cell that one is at, marked where it lands.
  void showAbout();
  void markDoubt();
  void goToNextDoubt();
  void openColumnMenu(int column, QPoint at);
  void copyLeftOut();

  std::unique_ptr<TakeSession> m_session;
  GivenModel* m_givenModel = nullptr;
  LandingModel* m_landingModel = nullptr;
  TakeControls* m_controls = nullptr;
  QTableView* m_given = nullptr;
  QTableView* m_landing = nullptr;
  QTabWidget* m_sides = nullptr;  ///< null where both are side by side
  PlainLabel* m_about = nullptr;
  PeriodChoice* m_periods = nullptr;
  PlainLabel* m_departments = nullptr;
  PlainLabel* m_doubtsCaption = nullptr;
  QListWidget* m_doubts = nullptr;
  PlainLabel* m_counts = nullptr;
  QPushButton* m_copyLeftOut = nullptr;
  QPushButton* m_accept = nullptr;
  bool m_showing = false;
};

}  // namespace throughline::editor
