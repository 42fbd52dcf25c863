"""The workbook on disk: the only room that knows SQLAlchemy. Repositories give and take the domain's frozen values."""
